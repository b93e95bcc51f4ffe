import { expect, it, test } from "vitest";
import { read } from "./send";

const base = "http://ciam.localhost:3000/login?flow=1";
const told = { title: "This is too long", sentence: "Shorten it.", links: [], referenceId: "abc" };

it("goes where the server says, also when it says so without an origin", () => {
  expect(read({ location: "/login?flow=2" }, base)).toEqual({
    is: "answered",
    location: new URL("http://ciam.localhost:3000/login?flow=2"),
  });
});

it("shows what the server says instead", () => {
  expect(read(told, base)).toEqual({ is: "told", told });
});

test.each([
  null,
  "text",
  1,
  [],
  {},
  { location: 1 },
  { location: "http://" },
  { location: "javascript:alert(1)" },
  { title: "x" },
  { ...told, links: "x" },
])("takes %j for nobody's answer", (body) => {
  expect(read(body, base)).toEqual({ is: "unreadable" });
});
