/** Whether this process serves. It asks nobody else: a console that can say what is down is up. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
