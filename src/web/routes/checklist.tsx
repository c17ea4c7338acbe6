import { namesOf } from '../../../views/names.ts';
import { ChecklistPage } from '../../../views/pages/data/checklist.tsx';
import { ChecklistPart } from '../../../views/partials/checklist-part.tsx';
import { sheetNames } from '../../domain/workbook.ts';
import { everyMember } from '../access.ts';
import { createChecklistMeasuring } from '../checklist-measuring.ts';
import { dataBehind } from '../data-behind.tsx';
import type { Deps } from '../deps.ts';
import { mayEditSheet } from '../edit-workbook.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { fragment, page } from '../page.ts';
import { accessOf, type Route } from '../route.ts';

/** Which figures to replace first. */
export function checklistRoutes(deps: Deps): readonly Route[] {
  const measuring = createChecklistMeasuring(deps);
  return [
    {
      method: 'get',
      path: '/:authority/checklist',
      access: everyMember,
      handle: async (c) => {
        const access = accessOf(c);
        const current = await deps.reading.current(access.authority.id);
        const { result } = current;
        const names = namesOf(result.ok ? [result.workbook] : []);
        const checklist = result.ok ? measuring.look(current, result.workbook) : null;
        if (checklist !== null && wantsFragment(c)) {
          const part = { authority: access.authority.code, checklist, names };
          return fragment(c, <ChecklistPart {...part} />);
        }
        const frame = await frameOf(c, deps);
        const view = {
          ...{ frame, checklist, names, problems: result.ok ? [] : result.problems },
          mayEdit: sheetNames.some((sheet) => sheet !== 'scenarios' && mayEditSheet(access, sheet)),
          behind: await dataBehind(c, deps, frame),
        };
        return page(c, <ChecklistPage {...view} />);
      },
    },
  ];
}
