import type { Inputs } from './inputs.ts';
import type { Block, Steps, Variables } from './variables.ts';

/** How a pool is called in rows and columns: `role@base`, with its number and, where trained, the course. */
export function poolName(inputs: Inputs, pool: number): string {
  const { workbook, pools } = inputs;
  const g = pools[pool]!;
  const role = workbook.roles[g.role]!.role;
  const base = workbook.localities[g.base]!.locality;
  if (g.kind === 'new') return `new:${role}@${base}`;
  if (g.trainedFrom) {
    return `${poolName(inputs, g.trainedFrom.pool)}+${workbook.training[g.trainedFrom.course]!.course}`;
  }
  return `${role}@${base}#${pool + 1}`;
}

/** How a piece of work is called: locality,need,level,period. */
export function workName(inputs: Inputs, work: number): string {
  const { workbook } = inputs;
  const j = inputs.work[work]!;
  return `${workbook.localities[j.locality]!.locality},${workbook.needs[j.need]!.need},${j.level},${j.period}`;
}

export function offerName(inputs: Inputs, offer: number): string {
  return inputs.workbook.providers[offer]!.offer;
}

/** The name of a column, such as `assigned[family_worker@maltby#3,maltby,domestic_abuse,2,1]`. */
export function columnName(inputs: Inputs, variables: Variables, column: number): string {
  const within = (block: Block) => column >= block.first && column < block.first + block.count;
  const step = (name: string, block: Steps) => {
    const index = column - block.first;
    return `${name}[${poolName(inputs, block.pool[index]!)},${block.period[index]}]`;
  };
  const { assigned, bought, unmet, fte, contract } = variables;
  if (within(assigned)) {
    return `assigned[${poolName(inputs, assigned.pool[column]!)},${workName(inputs, assigned.work[column]!)}]`;
  }
  if (within(bought)) {
    const index = column - bought.first;
    return `bought[${offerName(inputs, bought.offer[index]!)},${workName(inputs, bought.work[index]!)}]`;
  }
  if (within(unmet)) return `unmet[${workName(inputs, column - unmet.first)}]`;
  if (within(fte)) {
    const index = column - fte.first;
    return `fte[${poolName(inputs, Math.floor(index / inputs.periods))},${(index % inputs.periods) + 1}]`;
  }
  if (within(variables.recruited)) return step('recruited', variables.recruited);
  if (within(variables.trained)) return step('trained', variables.trained);
  if (within(variables.reduced)) return step('reduced', variables.reduced);
  if (within(contract)) {
    const index = column - contract.first;
    return `contract[${offerName(inputs, contract.offer[index]!)},${contract.period[index]}]`;
  }
  return 'worst';
}
