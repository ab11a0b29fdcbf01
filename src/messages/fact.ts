/** A list is printed as an enumeration: "one, two and three". */
export type Fact = string | number | readonly string[];
/** What a message says, by name. Facts are raw values: quotation marks are a part of the wording. */
export type Facts = Readonly<Record<string, Fact>>;
