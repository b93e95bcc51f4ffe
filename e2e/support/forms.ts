import { findForm } from "@olympus/bench/forms";
import type { Answer, HttpBrowser } from "@olympus/bench/http-browser";

/** A way through the forms of one site, page by page, by whoever this browser is. */
export class Forms {
  #page: Answer | undefined;

  constructor(
    readonly http: HttpBrowser,
    readonly home: string,
  ) {}

  get page(): Answer {
    if (this.#page === undefined) throw new Error("There is no page yet");
    return this.#page;
  }

  async open(address: string | URL): Promise<Answer> {
    this.#page = await this.http.follow(await this.http.get(new URL(address, this.home)));
    return this.#page;
  }

  /** Sends the form that has this control, and is on the page that the answer leads to. */
  async send(control: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const form = findForm(this.page.body, control);
    const answer = await this.http.post(new URL(form.action, this.page.url), { ...form.fields, ...fields });
    this.#page = await this.http.follow(answer);
    return this.#page;
  }
}
