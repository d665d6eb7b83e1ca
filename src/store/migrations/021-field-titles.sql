-- Titles that speak of the field (thi đua): which regulations a territory has is found among them, however many other
-- instruments there are. LIKE folds the case of ASCII letters only, so that Đ stands apart.
CREATE INDEX assertion_field_title ON assertion (subject)
WHERE field = 'title' AND (value LIKE '%thi đua%' OR value LIKE '%thi Đua%');
