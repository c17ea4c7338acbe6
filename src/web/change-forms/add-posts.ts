import type { ChangeForm, DraftEdit } from './change-form.ts';
import { chooseLocality, chooseRole } from './choose.ts';
import { chargeBudget, payField, payPounds, postCountFields, readPostCount, staffEdit } from './posts.ts';
import { readValues } from './read-values.ts';

/** Posts that are there from the first period on, in addition to those that the plan itself would recruit. */
export const addPostsForm: ChangeForm = {
  kind: 'posts',
  title: 'Posts are added',
  hint: 'More people in one locality from the first period on, with the skills a new recruit brings',
  unavailable: () => null,
  fields: (workbook) => [
    chooseRole(workbook, 'Role', 'Choose a role'),
    chooseLocality(workbook, 'Based in', null),
    ...postCountFields,
    payField,
  ],
  edits: (values, workbook) => {
    const read = readValues(values);
    const role = read.choice(
      'role',
      'a role',
      workbook.roles.map((row) => row.role),
    );
    const locality = read.choice(
      'locality',
      'a locality',
      workbook.localities.map((row) => row.locality),
    );
    const posts = { role, locality, ...readPostCount(read) };
    const pay = read.choice('pay', 'who pays', ['beside', 'budget']);
    if (read.errors.length > 0) return { ok: false, errors: read.errors };
    const edits: DraftEdit[] = [staffEdit(posts, workbook)];
    if (pay === 'budget') {
      const charged = chargeBudget(payPounds(posts, workbook), workbook);
      if ('error' in charged) return { ok: false, errors: [charged.error] };
      edits.push(charged.edit);
    }
    return { ok: true, edits };
  },
};
