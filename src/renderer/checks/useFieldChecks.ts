import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Language } from '../../shared/article/language';
import { FieldChecks } from './FieldChecks';
import type { TextName } from './Walkable';

/** Checks what a field holds. @param double shows the field's words at the same places, as its first child */
export function useFieldChecks(
  name: TextName,
  { field, double }: { field: RefObject<HTMLTextAreaElement | null>; double: RefObject<HTMLElement | null> },
  value: string,
  language: Language,
): void {
  const checks = useRef<FieldChecks>(null);
  useLayoutEffect(() => {
    if (field.current === null || double.current === null) return;
    const made = new FieldChecks(name, field.current, double.current, language);
    checks.current = made;
    made.begin();
    return () => made.end();
  }, [name, field, double, language]);
  useLayoutEffect(() => checks.current?.follow(), [value]);
}
