import type { ScenarioEdit } from '../src/domain/scenario.ts';
import { levelWords, listWords, percent, pounds, short } from './format.ts';
import type { Names } from './names.ts';

type EditToSay = Pick<ScenarioEdit, 'sheet' | 'where' | 'column' | 'change' | 'value'>;

/** What a column of a sheet is about, for sentences: `Demand` + ` for domestic abuse in Maltby` + `: 20 % more`. With ` *`: where it is not of one role, person or need. */
const nouns: Readonly<Record<string, string>> = {
  'demand families': 'Demand',
  'demand families *': 'All demand',
  'demand starts_per_year': 'Families starting in a year',
  'demand hours_per_week': 'Hours a week for each family',
  'demand growth_per_year': 'Growth of demand in a year',
  'demand weeks': 'Weeks of an episode',
  'demand extend_share': 'Share of episodes that go on after the review',
  'cover on_duty': 'People on duty',
  'cover hours_per_week': 'Hours of duty a week',
  'staff fte': 'FTE',
  'staff fte *': 'FTE of all staff',
  'staff count': 'Number of people',
  'staff until_period': 'Last period of work',
  'staff movable': 'May work outside the base locality',
  'roles annual_cost': 'Cost of a year',
  'roles recruit_max': 'Most new posts (FTE) in a period',
  'roles recruit_cost': 'Cost of recruiting',
  'roles leavers_per_year': 'Leavers in a year',
  'providers hours_per_week': 'Hours on offer',
  'providers cost_per_hour': 'Price of an hour',
  'providers until_period': 'Last period',
  'training places_per_period': 'Training places in a period',
  'training cost_per_person': 'Cost of a training place',
  'localities hub': 'Family hub',
  'localities weight': 'Priority',
  'needs weight': 'Priority',
  'travel minutes': 'Journeys',
  'rules value': 'Rule',
  'settings budget': 'Budget',
  'settings goal': 'What matters most',
  'settings allow_reductions': 'Posts may be removed',
  'settings support_share': 'Time for supervision, recording and meetings',
  'settings sickness_days': 'Sickness days a year',
};

const goals: Readonly<Record<string, string>> = {
  most_need_met: 'the most need met, the most pressing first',
  fairest: 'fairness, the worst-off locality first',
  least_cost: 'the least cost that keeps the coverage rules',
};

const shares = /(_share|growth_per_year|leavers_per_year)$/;
const money = /^(budget|annual_cost|recruit_cost|reduction_cost|cost_per_hour|cost_per_person)$/;

/** An edit of a scenario in plain words: `Demand for Domestic abuse in Maltby: 20 % more (× 1.2)`. */
export function editWords(edit: EditToSay, names: Names): string {
  const { sheet, where, change, value } = edit;
  const asked = columnOf(edit);
  // A factor on the families that start in a year is one on those that are open.
  const isStarts = sheet === 'demand' && asked === 'starts_per_year' && change === 'multiply';
  const column = isStarts ? 'families' : asked;
  if (change === 'insert') return insertWords(sheet, value ?? '', names);
  if (change === 'remove') return removeWords(sheet, where, names);
  if (sheet === 'providers' && column === 'until_period' && change === 'set' && value !== null) {
    return `${offerWords(where, names)} ends after period ${value}`;
  }
  if (sheet === 'roles' && column === 'recruit_max' && change === 'set' && Number(value) === 0) {
    return `Posts are frozen: no new posts${where.role === undefined ? '' : ` of ${names.role(where.role)}`}`;
  }
  const whom = where.role ?? where.staff ?? where.need;
  const noun =
    (whom === undefined ? nouns[`${sheet} ${column} *`] : undefined) ??
    nouns[`${sheet} ${column}`] ??
    `${column.replaceAll('_', ' ')} (${sheet})`;
  return `${noun}${placeWords(where, names)}${givenAs(where)}: ${changeWords(change, column, value ?? '')}`;
}

/** The column that is changed; of the settings sheet, the setting. */
function columnOf({ sheet, where, column }: EditToSay): string {
  return sheet === 'settings' && column === 'value' ? (where.key ?? 'every setting') : (column ?? '');
}

function changeWords(change: 'set' | 'add' | 'multiply', column: string, value: string): string {
  if (change === 'multiply') {
    const factor = Number(value);
    if (factor === 1) return 'unchanged (× 1)';
    return `${percent(Math.abs(factor - 1))} ${factor > 1 ? 'more' : 'less'} (× ${short(factor)})`;
  }
  if (change === 'add') {
    const by = Number(value);
    return `${amountWords(column, Math.abs(by))} ${by < 0 ? 'less' : 'more'}`;
  }
  if (column === 'goal') return goals[value] ?? value;
  if (value === '' || !/^-?[\d.]+$/.test(value)) return value === '' ? 'blank' : value;
  return amountWords(column, Number(value));
}

function amountWords(column: string, value: number): string {
  if (money.test(column)) return pounds(value);
  if (shares.test(column)) return percent(value).replace(/^-/, '−');
  return `${short(value)}${column === 'minutes' ? ' minutes' : ''}`;
}

/** Which rows, in the words of the field; what has none is named by its column. */
function placeWords(where: Readonly<Record<string, string>>, names: Names): string {
  const { role, locality, need, level, period, offer, course, staff, from, to, key: _, ...others } = where;
  const rest = Object.entries(others).filter(([name, text]) => !(isFamilyColumn(name) && text === ''));
  const journey = from && to ? ` between ${names.locality(from)} and ${names.locality(to)}` : '';
  return [
    role === undefined ? '' : ` of ${names.role(role)}`,
    offer === undefined ? '' : ` of ${names.offer(offer)}`,
    course === undefined ? '' : ` of ${names.course(course)}`,
    staff === undefined ? '' : ` of ${names.staff(staff)}`,
    need === undefined ? '' : ` for ${names.need(need)}`,
    locality === undefined ? '' : ` in ${names.locality(locality)}`,
    journey,
    from && !to ? ` from ${names.locality(from)}` : '',
    to && !from ? ` to ${names.locality(to)}` : '',
    level === undefined ? '' : ` at ${level === '' ? 'no level' : levelWords(Number(level))}`,
    period === undefined ? '' : period === '' ? ' in every period' : ` in period ${period}`,
    rest.length === 0 ? '' : ` where ${listWords(rest.map(conditionWords))}`,
  ].join('');
}

/** Which rows, where a change has an edit for families that are given as open at any one time and one for those given as starts. */
function givenAs(where: Readonly<Record<string, string>>): string {
  if (where.starts_per_year === '') return ' (given as open families)';
  return where.families === '' ? ' (given as families starting in a year)' : '';
}

/** Keeps those rows apart. */
function isFamilyColumn(name: string): boolean {
  return name === 'families' || name === 'starts_per_year';
}

function conditionWords([name, text]: [string, string]): string {
  return `${name.replaceAll('_', ' ')} is ${text === '' ? 'blank' : text.replaceAll('_', ' ')}`;
}

function removeWords(sheet: string, where: Readonly<Record<string, string>>, names: Names): string {
  if (sheet === 'providers' && where.offer !== undefined) {
    return `${offerWords(where, names)} ends before the plan begins`;
  }
  const things: Readonly<Record<string, string>> = {
    staff: 'The people',
    demand: 'The demand',
    rules: 'The rules',
    providers: 'The offers',
    training: 'The courses',
  };
  const { employer, rule, ...rest } = where;
  const whose = employer === undefined ? '' : ` employed by ${employer}`;
  const which = rule === undefined ? '' : ` “${rule.replaceAll('_', ' ')}”`;
  const noun = things[sheet] ?? `The rows of ${sheet}`;
  return `${noun}${which}${whose}${placeWords(rest, names)} are left out`.replace(
    /^The demand(.*) are /,
    'The demand$1 is ',
  );
}

function offerWords(where: Readonly<Record<string, string>>, names: Names): string {
  return where.offer === undefined ? `Every offer${placeWords(where, names)}` : names.offer(where.offer);
}

function insertWords(sheet: string, value: string, names: Names): string {
  const cells = new Map(
    value.split(';').map((part) => {
      const sign = part.indexOf('=');
      return [part.slice(0, sign).trim(), part.slice(sign + 1).trim()] as const;
    }),
  );
  const role = cells.get('role');
  const locality = cells.get('locality');
  if (sheet === 'staff' && role && locality) {
    const count = Number(cells.get('count') || '1');
    const fte = cells.get('fte') ?? '';
    const employer = cells.get('employer');
    const whose = employer === undefined || employer === 'council' ? '' : ` (${employer})`;
    return `${count === 1 ? 'A post' : `${count} posts`} of ${names.role(role)} in ${names.locality(locality)}, ${fte} FTE${count === 1 ? '' : ' each'}${whose}`;
  }
  const written = [...cells]
    .filter(([name]) => name !== 'source')
    .map(([name, text]) => `${name.replaceAll('_', ' ')} ${text}`);
  return `A new row of ${sheet}: ${written.join(', ')}`;
}
