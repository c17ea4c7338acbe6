import { Details } from '../../components/details.tsx';

/** What the price ceiling of a lot is and is not. */
export function CeilingExplained() {
  return (
    <Details summary="What the price ceiling means">
      <p class="govuk-body">
        The price of an hour up to which buying is not dearer than the cheapest way in which the council’s own
        people could do the same hours:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          recruiting a role that brings the skill: its pay to the end of the plan and the cost of recruiting,
          for each hour of casework that it gives;
        </li>
        <li>
          training someone: the pay of an hour of their time, because someone else would have to take over
          what they do now, and their share of the course’s price and of the hours that it takes.
        </li>
      </ul>
      <p class="govuk-body">
        The person is taken to be in full use, so the ceiling is never stated too high: for a few hours alone
        a whole post would cost more. Travel between localities is counted. A price above the ceiling can
        still be right where the council’s own people would come later, or for part of the hours only.
      </p>
    </Details>
  );
}
