const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const digits = new Map([...alphabet].map((character, value) => [character, value]));

/** The numbers of one segment of a source map's mappings (base 64 VLQ). */
function decodeSegment(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = digits.get(character) ?? 0;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

type Plain = { readonly sources: readonly string[]; readonly mappings: string };
type Sectioned = { readonly sections: readonly { offset: { line: number; column: number }; map: Plain }[] };
export type SourceMap = Plain | Sectioned;

const sectionsOf = (map: SourceMap) => ("sections" in map ? map.sections : [{ offset: { line: 0, column: 0 }, map }]);

/** Every file that a script was made of. */
export const sourcesOf = (map: SourceMap): readonly string[] =>
  sectionsOf(map).flatMap(({ map: { sources } }) => sources);

type Mark = { readonly line: number; readonly column: number; readonly source: string | undefined };

function marksOf(map: SourceMap): Mark[] {
  const marks: Mark[] = [];
  for (const { offset, map: section } of sectionsOf(map)) {
    let source = 0;
    for (const [line, segments] of section.mappings.split(";").entries()) {
      let column = line === 0 ? offset.column : 0;
      for (const segment of segments.split(",")) {
        if (segment === "") continue;
        const [moved = 0, changed] = decodeSegment(segment);
        column += moved;
        source += changed ?? 0;
        marks.push({
          line: offset.line + line,
          column,
          source: changed === undefined ? undefined : section.sources[source],
        });
      }
    }
  }
  return marks.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** How many characters of a script each of its sources became. */
export function charactersBySource(script: string, map: SourceMap): ReadonlyMap<string, number> {
  const lines = script.split("\n");
  const marks = marksOf(map);
  const characters = new Map<string, number>();
  for (const [at, { line, column, source }] of marks.entries()) {
    if (source === undefined) continue;
    const next = marks[at + 1];
    const end = next?.line === line ? next.column : (lines[line]?.length ?? 0);
    characters.set(source, (characters.get(source) ?? 0) + Math.max(0, end - column));
  }
  return characters;
}
