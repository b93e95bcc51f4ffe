/** Runs in the page: what is wrong with its fields, one sentence each. `tokens`: what each tells browsers and password managers. */
export function fieldProblems(tokens: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const inputs = [...document.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")].filter(isSeen);
  for (const input of inputs) {
    const { name, autocomplete, type } = input;
    const right = tokens[name];
    if (right === undefined) problems.push(`nobody said which autocomplete token ${name} has`);
    else if (right !== autocomplete) problems.push(`${name} has the autocomplete token “${autocomplete}”`);
    if ((input.labels?.length ?? 0) !== 1) problems.push(`${name} has ${input.labels?.length} labels`);
    if (/^(username|email)\b/.test(autocomplete) && type !== "email") problems.push(`${name} is of type ${type}`);
    if (Number.parseFloat(getComputedStyle(input).fontSize) < 16) problems.push(`a phone zooms into ${name}`);
    const ids = (input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
    for (const id of ids) {
      if (!document.getElementById(id)?.textContent?.trim())
        problems.push(`${name} is described by #${id}, which says nothing`);
    }
    const complaint = document.getElementById(`${input.id}-error`);
    const isInvalid = input.getAttribute("aria-invalid") === "true";
    if (complaint !== null && !ids.includes(complaint.id))
      problems.push(`the complaint about ${name} is not tied to it`);
    if (isInvalid !== (complaint !== null)) problems.push(`${name} is ${isInvalid ? "" : "not "}marked as invalid`);
  }
  for (const form of document.forms) {
    const named = [...form.elements].filter(
      (element): element is HTMLInputElement => element instanceof HTMLInputElement,
    );
    const passwords = named.filter(({ autocomplete }) => /\b(current|new)-password\b/.test(autocomplete));
    const names = named.filter(({ autocomplete, type }) => type !== "hidden" && /^username\b/.test(autocomplete));
    if (passwords.length > 1) problems.push("a form has two passwords");
    if (passwords.length === 1 && names.length !== 1) {
      problems.push(`a password manager finds ${names.length} user names beside the password`);
    }
    const [password, name] = [passwords[0], names[0]];
    if (password && name && !(name.compareDocumentPosition(password) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      problems.push("the password stands before its user name");
    }
  }
  const withPassword = [...document.forms].filter((form) => form.querySelector("input[type=password]"));
  if (withPassword.length > 1) problems.push("two forms have a password");
  return problems;
}
