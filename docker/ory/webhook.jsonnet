// What Hera's hooks are told: the flow, the person as they would be stored, and nothing secret (no cookies, no headers).
function(ctx) {
  flow: {
    id: ctx.flow.id,
    type: ctx.flow.type,
    request_url: ctx.flow.request_url,
    return_to: std.get(ctx.flow, 'return_to', null),
  },
  identity: {
    id: std.get(ctx.identity, 'id', null),
    schema_id: std.get(ctx.identity, 'schema_id', null),
    state: std.get(ctx.identity, 'state', null),
    traits: ctx.identity.traits,
  },
  transient_payload: std.get(ctx.flow, 'transient_payload', {}),
}
