import type { Platform } from '../platform.ts'
import { pagedByQuery } from './paged-by-query.ts'

/** Joomla: `index.php?option=com_content&view=article&id=301:<slug>`; the number before the colon is the id. */
export const joomla: Platform = {
  name: 'joomla',
  siteDiscovery: [{ kind: 'feed', path: '/index.php?format=feed&type=rss', dates: 'full' }],
  sectionDiscovery: section => [
    {
      kind: 'list',
      path: section,
      paging: {
        kind: 'template',
        template: pagedByQuery(section, 'start'),
        first: 20,
        step: 20,
        pagesMax: 30,
      },
    },
  ],
  detail: [String.raw`[?&]view=article&(?:[^#]*&)?id=(?<id>\d+)`, String.raw`/(?<id>\d+)-[^/]+(?:\.html)?$`],
  attachment: [String.raw`/(images|phocadownload|attachments)/.+\.(pdf|docx?|rtf|zip|xlsx?)$`],
  deny: ['tmpl=component', 'print=1', 'format=pdf', '/component/mailto'],
  keepQuery: ['option', 'view', 'id', 'start', 'format', 'type'],
  validatorsTold: true,
}
