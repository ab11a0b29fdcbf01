/** The list of articles. */
export const ARTICLES_CSS = `table {
  width: 100%;
  margin-block-end: 1.6rem;
  border-spacing: 0;
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
  font-size: 0.95rem;
}
caption {
  padding-block-end: 0.5rem;
  font-size: 0.95rem;
  font-weight: 620;
  text-align: start;
}
th,
td {
  padding: 0.7rem 0.9rem;
  text-align: start;
  vertical-align: top;
}
th {
  color: var(--muted);
  font-size: 0.82rem;
  font-weight: 500;
}
td {
  border-block-start: 1px solid var(--rule);
}
td:nth-child(2) {
  width: 50%;
}
td:nth-child(2) > a {
  font-weight: 560;
}
td:nth-child(n + 4) {
  white-space: nowrap;
}
.authors {
  color: var(--muted);
  font-size: 0.88rem;
  text-align: left;
}
@media (max-width: 44rem) {
  table,
  caption,
  tbody,
  tr,
  td {
    display: block;
  }
  caption {
    padding: 0.7rem 0.9rem 0;
  }
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tr {
    padding: 0.7rem 0.9rem;
  }
  tr + tr {
    border-block-start: 1px solid var(--rule);
  }
  td {
    padding: 0.1rem 0;
    border: 0;
  }
  td:nth-child(2) {
    width: auto;
  }
  td:nth-child(n + 3) {
    display: inline-block;
    margin-inline-end: 1rem;
    color: var(--muted);
    font-size: 0.88rem;
  }
  td:nth-child(n + 3)::before {
    content: attr(data-label) ": ";
  }
}
`;
