/** One thing that Slack would say about a payload, and the JSON pointer to where. */
export type Problem = { says: string; at: string };
export type Json = Record<string, unknown>;

/** Looks at one value; adds what is wrong with it to `found`. */
export type Check = (value: unknown, at: string, found: Problem[]) => void;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A string of `min` to `max` characters, in Slack's own words where it is not. */
export function string(max = Infinity, min = 0): Check {
  return (value, at, found) => {
    if (typeof value !== "string") found.push({ says: "must provide a string", at });
    else if (value.length > max) found.push({ says: `must be less than ${max + 1} characters`, at });
    else if (value.length < min) found.push({ says: `must be more than ${min - 1} characters`, at });
  };
}

export const boolean: Check = (value, at, found) => {
  if (typeof value !== "boolean") found.push({ says: "must provide a boolean", at });
};

export function integer(min: number, max: number): Check {
  return (value, at, found) => {
    if (!Number.isInteger(value)) found.push({ says: "must provide an integer", at });
    else if ((value as number) < min || (value as number) > max) {
      found.push({ says: `must be between ${min} and ${max}`, at });
    }
  };
}

export function oneOf(...allowed: string[]): Check {
  return (value, at, found) => {
    if (typeof value !== "string" || !allowed.includes(value)) {
      found.push({ says: `must be one of: ${allowed.join(", ")}`, at });
    }
  };
}

export function pattern(form: RegExp, says: string): Check {
  return (value, at, found) => {
    if (typeof value !== "string" || !form.test(value)) found.push({ says, at });
  };
}

export function list(item: Check, size: { min?: number; max?: number } = {}): Check {
  const { min = 1, max = Infinity } = size;
  return (value, at, found) => {
    if (!Array.isArray(value)) {
      found.push({ says: "must provide an array", at });
      return;
    }
    if (value.length > max) found.push({ says: `no more than ${max} items allowed`, at });
    if (value.length < min) found.push({ says: `no fewer than ${min} items required`, at });
    value.forEach((each, index) => item(each, `${at}/${index}`, found));
  };
}

export type Shape = {
  required: Record<string, Check>;
  optional?: Record<string, Check>;
  /** What no single property can say, such as one of two being needed. */
  also?: (value: Json, at: string, found: Problem[]) => void;
};

const anything: Check = () => {};

/** An object with these properties and no others, as Slack refuses what it does not know. */
export function shape({ required, optional = {}, also }: Shape): Check {
  const known: Record<string, Check> = { type: anything, ...optional, ...required };
  const needed = Object.keys(required);
  return (value, at, found) => {
    if (!isJson(value)) {
      found.push({ says: "must provide an object", at });
      return;
    }
    for (const key of needed) {
      if (value[key] === undefined) found.push({ says: `missing required field: ${key}`, at });
    }
    for (const key of Object.keys(value)) {
      const check = Object.hasOwn(known, key) ? known[key] : undefined;
      if (!check) found.push({ says: `invalid additional property: ${key}`, at });
      else if (value[key] !== undefined) check(value[key], `${at}/${key}`, found);
    }
    also?.(value, at, found);
  };
}

/** Whatever of `kinds` the value's `type` names; anything else is unsupported. */
export function byType(kinds: Record<string, Check>): Check {
  return (value, at, found) => {
    if (!isJson(value)) {
      found.push({ says: "must provide an object", at });
      return;
    }
    const kind = typeof value.type === "string" && Object.hasOwn(kinds, value.type) ? value.type : undefined;
    const check = kind === undefined ? undefined : kinds[kind];
    if (check) check(value, at, found);
    else found.push({ says: `unsupported type: ${String(value.type)}`, at: `${at}/type` });
  };
}

/** The same, kept to some of the kinds: `only(elements, ["button"])`. */
export function only(kinds: Record<string, Check>, allowed: readonly string[]): Check {
  return byType(Object.fromEntries(Object.entries(kinds).filter(([type]) => allowed.includes(type))));
}
