import { counted, number, short } from '../../format.ts';
import type { Names } from '../../names.ts';
import { withheldWords } from '../../report/published.ts';
import type { ReportFamilies, ReportPeople } from '../../report/report.ts';

/** Whom the plan touches: families by kind of lead work, staff, new posts, people trained. */
export function PeopleList({ people, names }: { readonly people: ReportPeople; readonly names: Names }) {
  const { families, fteToday, fteAtEnd, newFte, removedFte, trained, sharedHours } = people;
  return (
    <ul class="skillmix-report__list">
      {families.map((each) => (
        <li>
          <strong>{names.need(each.need)}:</strong> {familyWords(each)}
        </li>
      ))}
      <li>
        <strong>Staff:</strong> {number(fteToday)} FTE in post today, {number(fteAtEnd)} FTE at the end of the
        plan after expected leavers
        {newFte < 0.005 ? '; no new posts' : `; ${short(newFte)} FTE of them new posts`}
        {removedFte < 0.005 ? '' : `; ${short(removedFte)} FTE removed`}
        {trained < 0.005 ? '; nobody trained' : `; ${counted(trained, 'person', 'people')} trained`}
        {sharedHours < 0.05 ? '' : `; ${number(sharedHours)} hours a week worked away from the base`}.
      </li>
    </ul>
  );
}

/** Families in one kind of lead work and how many wait, in whole families. */
export function familyWords({ open, waiting }: ReportFamilies): string {
  if (open === null) return `${withheldWords}, as the number is small`;
  const all = Math.round(open);
  if (waiting === null) return `${counted(all, 'family', 'families')}, 1 to 5 wait`;
  const wait = Math.round(waiting);
  const waits = wait === 0 ? 'nobody waits' : `${wait} ${wait === 1 ? 'waits' : 'wait'}`;
  return `${short(all - wait)} of ${counted(all, 'family', 'families')} supported, ${waits}`;
}
