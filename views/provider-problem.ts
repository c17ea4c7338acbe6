/** Why signing in at the provider came to nothing, in words, by the code with which it sent the browser back. */
export function providerProblem(code: string): string {
  const known = words[code.toLowerCase()];
  if (known !== undefined) return known;
  const shown = /^[\w-]{1,60}$/.test(code) ? ` (${code})` : '';
  return `Signing in with your council account did not work${shown}. Try again; if it happens again, tell your administrator what is in the brackets.`;
}

const words: Readonly<Record<string, string>> = {
  signup_disabled:
    'You have an account with your council, but nobody has added you here yet. Ask an administrator of your authority to add your e-mail address.',
  unable_to_create_session:
    'This account is closed. Ask an administrator of your authority to open it again.',
  access_denied: 'Your council account did not let you in: you cancelled, or you may not use this service.',
  state_mismatch: 'Signing in took too long or was begun in another window. Try again.',
  unable_to_get_user_info:
    'Your council account did not say who you are in a way that can be trusted. Tell your administrator: the provider has to give a verified e-mail address.',
};
