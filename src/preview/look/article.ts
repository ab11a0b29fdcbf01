/** The page of an article: its HTML beside its PDF. */
export const ARTICLE_CSS = `.article > :is(header, #messages) {
  padding-inline: clamp(0.8rem, 2vw, 1.4rem);
}
.article > header {
  padding-block: 0.7rem 0.5rem;
}
.article h1 {
  font-size: 1.15rem;
}
#head {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.1rem 1.2rem;
  margin-block-start: 0.15rem;
}
.standing {
  color: var(--muted);
  font-size: 0.9rem;
}
.article .messages {
  overflow-y: auto;
  max-height: 28dvh;
  padding-inline: 0.9rem;
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
}
summary {
  width: fit-content;
  padding-block: 0.3rem;
  color: var(--link);
  font-size: 0.9rem;
  cursor: pointer;
}
.panes {
  display: grid;
  gap: clamp(0.8rem, 1.4vw, 1.2rem);
  padding: 0.4rem clamp(0.8rem, 2vw, 1.4rem) 1rem;
}
.pane {
  display: flex;
  flex-direction: column;
  min-width: 0;
}
.pane-head {
  display: flex;
  align-items: baseline;
  gap: 0.9rem;
  padding-block-end: 0.35rem;
  font-size: 0.88rem;
}
.pane-head p {
  flex: 1;
  color: var(--muted);
}
.frame {
  display: grid;
  height: 86dvh;
  overflow: hidden;
  border: 1px solid var(--rule);
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
}
.frame > * {
  grid-area: 1 / 1;
}
iframe {
  width: 100%;
  height: 100%;
  border: 0;
}
iframe.coming {
  visibility: hidden;
}
.waiting {
  place-self: center;
  max-width: 26rem;
  padding: 2rem;
  color: var(--muted);
  text-align: center;
}
@media (min-width: 60rem) {
  body.article {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    height: 100dvh;
    min-height: 34rem;
  }
  .panes {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    min-height: 0;
  }
  .pane {
    min-height: 0;
  }
  .frame {
    flex: 1;
    height: auto;
    min-height: 0;
  }
}
`;
