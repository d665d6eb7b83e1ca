-- Symbols are looked up by people; both columns are asked for with an exact symbol.
CREATE INDEX reference_symbol ON reference (symbol) WHERE symbol IS NOT NULL;
CREATE INDEX assertion_symbol ON assertion (value) WHERE field = 'symbol';
