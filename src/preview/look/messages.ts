/** Messages, wherever they stand. */
export const MESSAGES_CSS = `.messages {
  margin: 0;
  padding: 0;
  list-style: none;
  font-size: 0.92rem;
}
.message {
  padding-block: 0.6rem;
}
.message + .message {
  border-block-start: 1px solid var(--rule);
}
.where {
  font-size: 0.88rem;
}
.rule {
  color: var(--muted);
}
.rule::before {
  content: "[";
}
.rule::after {
  content: "]";
}
.advice {
  color: var(--muted);
}
.index #messages {
  margin-block-end: 2rem;
}
.index #messages .messages {
  margin-block-start: 0.4rem;
  padding-inline: 0.9rem;
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
}
`;
