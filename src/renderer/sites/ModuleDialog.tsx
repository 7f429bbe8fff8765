import { X } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../shared/article/language';
import {
  FURNITURE_NAMES,
  type FurnitureKind,
  type FurnitureModule,
  type ModuleItem,
  type ModuleWords,
  NO_WORDS,
} from '../../shared/site/furniture';
import { wordsIn } from '../../shared/site/furnitureHtml';
import type { ThemeLook } from '../../shared/site/theme';
import {
  AreaField,
  Button,
  DialogButton,
  FormDialog,
  FormField,
  Gap,
  IconButton,
  SelectField,
  Whole,
} from '../ui';
import { PictureLibrary } from '../media';
import { LanguageChoice } from './LanguageChoice';
import { ModulePicture } from './ModulePicture';
import { badAddressesOf, isBadAddress } from './siteDraft';
import css from './sites.module.css';

/** What a kind shows, in the order of the fields. */
const FIELDS: Record<
  FurnitureKind,
  { field: Exclude<keyof ModuleWords, 'items'>; label: string; isLong?: true }[]
> = {
  text: [
    { field: 'title', label: 'Title' },
    { field: 'action', label: 'Button' },
    { field: 'text', label: 'Text', isLong: true },
  ],
  links: [
    { field: 'title', label: 'Title' },
    { field: 'action', label: 'Last link' },
    { field: 'text', label: 'Text', isLong: true },
  ],
  picture: [
    { field: 'title', label: 'Caption' },
    { field: 'text', label: 'Text', isLong: true },
  ],
  widget: [
    { field: 'title', label: 'Title' },
    { field: 'text', label: 'Text', isLong: true },
    { field: 'off', label: 'While it is off' },
    { field: 'on', label: 'While it is on' },
  ],
  ad: [
    { field: 'title', label: 'Name' },
    { field: 'text', label: 'Line' },
  ],
  'pop-up': [
    { field: 'title', label: 'Title' },
    { field: 'text', label: 'Text', isLong: true },
    { field: 'action', label: 'Button' },
    { field: 'off', label: 'Way to close it' },
  ],
};

const ADDRESS_LABELS: Partial<Record<FurnitureKind, string>> = {
  text: 'Where the button leads',
  links: 'Where the last link leads',
  picture: 'Where the picture leads',
};

export interface ModuleDialogProps {
  module: FurnitureModule;
  language: Language;
  looks: ThemeLook[];
  onDone(module: FurnitureModule): void;
  onCancel(): void;
}

/** A module of the furniture, in one language after the other. Esc keeps what she changed. */
export function ModuleDialog({ module, language: first, looks, onDone, onCancel }: ModuleDialogProps) {
  const [draft, setDraft] = useState(module);
  const [language, setLanguage] = useState(first);
  const [isAsked, setIsAsked] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const words = draft.words[language] ?? NO_WORDS;
  /** What stands there until she writes it in this language. */
  const shown = wordsIn(draft, language);
  const addressLabel = ADDRESS_LABELS[draft.kind];
  const badAddress = whyNotAddress(draft.address);
  const hasBadAddress = badAddressesOf(draft).length > 0;

  function say(changes: Partial<ModuleWords>): void {
    setDraft({ ...draft, words: { ...draft.words, [language]: { ...words, ...changes } } });
  }

  return (
    <>
      <FormDialog
        title={FURNITURE_NAMES[draft.kind]}
        alert={isAsked && hasBadAddress ? 'An address is missing its https:// or http://.' : null}
        isWide
        onSubmit={() => (hasBadAddress ? setIsAsked(true) : onDone(draft))}
        onEscape={() => (draft === module ? onCancel() : onDone(draft))}
        buttons={
          <>
            <Gap />
            <DialogButton onClick={onCancel}>Cancel</DialogButton>
            <DialogButton look="solid">Done</DialogButton>
          </>
        }
      >
        <Whole>
          <LanguageChoice label="Language of the module" value={language} onChange={setLanguage} />
        </Whole>
        {FIELDS[draft.kind].map(({ field, label, isLong }) => {
          const hint = words[field] === '' && shown[field] !== '' ? `Until then: ${shown[field]}` : undefined;
          const onChange = (value: string) => say({ [field]: value });
          return isLong ? (
            <Whole key={field}>
              <AreaField
                label={label}
                rows={3}
                value={words[field]}
                lang={language}
                hint={hint}
                onChange={onChange}
              />
            </Whole>
          ) : (
            <FormField
              key={field}
              label={label}
              value={words[field]}
              lang={language}
              hint={hint}
              onChange={onChange}
            />
          );
        })}
        {addressLabel !== undefined && (
          <FormField
            label={addressLabel}
            value={draft.address}
            error={isAsked ? badAddress : null}
            onChange={(address) => setDraft({ ...draft, address })}
          />
        )}
        {looks.length > 0 && (
          <SelectField
            label="Look"
            choices={[
              { value: '', label: 'Plain' },
              ...looks.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.look}
            onChange={(look) => setDraft({ ...draft, look })}
          />
        )}
        {draft.kind === 'picture' && (
          <Whole>
            <ModulePicture
              name={draft.picture}
              onChoose={() => setIsChoosing(true)}
              onTakeOut={() => setDraft({ ...draft, picture: '' })}
            />
          </Whole>
        )}
        {draft.kind === 'links' && (
          <Whole>
            <Links
              items={words.items}
              language={language}
              isAsked={isAsked}
              onChange={(items) => say({ items })}
            />
          </Whole>
        )}
      </FormDialog>
      {isChoosing && (
        <PictureLibrary
          onChoose={([media]) => {
            if (media !== undefined) setDraft({ ...draft, picture: media.name });
            setIsChoosing(false);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  );
}

interface LinksProps {
  items: ModuleItem[];
  language: Language;
  isAsked: boolean;
  onChange(items: ModuleItem[]): void;
}

function Links({ items, language, isAsked, onChange }: LinksProps) {
  const change = (at: number, changes: Partial<ModuleItem>) =>
    onChange(items.map((item, place) => (place === at ? { ...item, ...changes } : item)));
  return (
    <section className={css.group} aria-label="Links">
      <h3>Links</h3>
      <ol className={css.links}>
        {items.map((item, at) => (
          // They have nothing else of their own than their place.
          <li key={at}>
            <FormField
              label={`Link ${at + 1}`}
              value={item.label}
              lang={language}
              onChange={(label) => change(at, { label })}
            />
            <FormField
              label="Note"
              value={item.note}
              lang={language}
              onChange={(note) => change(at, { note })}
            />
            <FormField
              label="Address"
              value={item.address}
              error={isAsked ? whyNotAddress(item.address) : null}
              onChange={(address) => change(at, { address })}
            />
            <IconButton
              label={`Take out link ${at + 1}`}
              onClick={() => onChange(items.filter((_item, place) => place !== at))}
              icon={<X size={16} strokeWidth={1.4} aria-hidden />}
            />
          </li>
        ))}
      </ol>
      <Button look="text" onClick={() => onChange([...items, { label: '', note: '', address: '' }])}>
        Add link
      </Button>
    </section>
  );
}

function whyNotAddress(address: string): string | null {
  return isBadAddress(address) ? 'It begins with https:// or http://.' : null;
}
