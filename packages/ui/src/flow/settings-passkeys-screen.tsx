import { KeyRound } from "lucide-react";
import { hiddenValueOf, isInput } from "../arrange";
import { fieldId, hintId } from "../field-ids";
import { inputLook } from "../input-attributes";
import type { Language } from "../language/language";
import { type ListedPasskey, passkeysIn, sharedFields } from "../settings-nodes";
import { PostForm } from "./busy";
import { Day } from "./day";
import { PasskeyButton } from "./passkey-button";
import { Button } from "./plain-button";
import { type ConcernProps, SettingsConcern } from "./settings-concern";

type Props = ConcernProps & {
  readonly language: Language;
  /** What the owner calls each passkey, by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** What to call the next one: the device it is made on. */
  readonly suggestion: string;
};

/** The passkeys of an account, each with the name its owner gave it. */
export function SettingsPasskeysScreen({ language, names, suggestion, ...props }: Props) {
  const { words, flow } = props;
  const passkeys = passkeysIn(flow.ui.nodes);
  return (
    <SettingsConcern {...props} title={words("settings.passkeys.title")} help={words("settings.passkeys.help")}>
      {passkeys.length === 0 ? (
        <p className="text-sm font-medium">{words("settings.passkeys.none")}</p>
      ) : (
        <ul className="grid divide-y divide-neutral-6 rounded-medium border border-neutral-6">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              name={names.get(passkey.id)}
              language={language}
              {...props}
            />
          ))}
        </ul>
      )}
      {/* A form of its own for each: the next passkey has another name than the one just added. */}
      <AddPasskey key={passkeys.length} suggestion={suggestion} {...props} />
      <p className="unscripted text-sm text-neutral-11">{words("settings.passkeys.needsScripts")}</p>
    </SettingsConcern>
  );
}

type RowProps = ConcernProps & {
  readonly passkey: ListedPasskey;
  readonly name: string | undefined;
  readonly language: Language;
};

function PasskeyRow({ passkey, name: given, language, words, flow }: RowProps) {
  const name = given ?? words("settings.passkeys.unnamed");
  return (
    <li className="grid gap-2 p-4">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <KeyRound className="mt-0.5 size-5 shrink-0 text-neutral-10" aria-hidden="true" />
        <div className="grid min-w-0 flex-1 gap-0.5">
          <h2 className="text-base font-medium wrap-anywhere">
            <bdi>{name}</bdi>
          </h2>
          {passkey.addedAt !== undefined && (
            <p className="text-sm text-neutral-11">{addedOn(passkey.addedAt, words, language)}</p>
          )}
        </div>
        <PostForm action={flow.ui.action} className="w-full ps-8 min-[24rem]:w-auto min-[24rem]:ps-0">
          <SharedFields flow={flow} />
          <Button
            look="danger"
            name="passkey_remove"
            value={passkey.id}
            disabled={!passkey.mayGo}
            aria-label={words("settings.passkeys.removeOne", { name })}
          >
            {words("settings.passkeys.remove")}
          </Button>
        </PostForm>
      </div>
      {!passkey.mayGo && <p className="text-sm text-neutral-11 text-pretty">{words("settings.passkeys.lastWay")}</p>}
    </li>
  );
}

const addedOn = (at: Date, words: ConcernProps["words"], language: Language) =>
  words.rich("settings.passkeys.added", { day: () => <Day at={at} language={language} /> });

function AddPasskey({ suggestion, words, flow }: ConcernProps & { readonly suggestion: string }) {
  const [field, hint] = [fieldId("passkey_name"), hintId("passkey_name")];
  return (
    <PostForm action={flow.ui.action} className="scripted grid gap-5">
      <SharedFields flow={flow} />
      <CreateData flow={flow} />
      <div className="grid gap-1.5">
        <label htmlFor={field} className="text-sm font-medium text-neutral-12">
          {words("settings.passkeys.name")}
        </label>
        <input
          id={field}
          name="passkey_name"
          defaultValue={suggestion}
          required
          maxLength={60}
          dir="auto"
          autoComplete="off"
          aria-describedby={hint}
          className={inputLook}
        />
        <p id={hint} className="text-sm text-neutral-11">
          {words("settings.passkeys.nameHint")}
        </p>
      </div>
      <PasskeyButton ceremony="oryPasskeySettingsRegistration" look="primary">
        {words("settings.passkeys.add")}
      </PasskeyButton>
    </PostForm>
  );
}

type FlowOnly = Pick<ConcernProps, "flow">;

const SharedFields = ({ flow }: FlowOnly) =>
  sharedFields(flow.ui.nodes).map((node) => (
    <input key={node.attributes.name} type="hidden" name={node.attributes.name} value={hiddenValueOf(node)} readOnly />
  ));

/** What the browser needs to make a passkey. */
const CreateData = ({ flow }: FlowOnly) =>
  flow.ui.nodes
    .filter(isInput)
    .filter(({ attributes }) => attributes.name === "passkey_create_data")
    .map(({ attributes }) => (
      <input key={attributes.name} type="hidden" name={attributes.name} value={String(attributes.value)} readOnly />
    ));
