/** The pages of a PDF. */
export const PDF_CSS = `body.pdf {
  background: var(--paper);
}
.sheet {
  position: relative;
  width: min(100% - 1.2rem, 60rem);
  margin: 0.6rem auto;
  background: #fff;
  box-shadow: 0 1px 4px rgb(0 0 0 / 0.18);
}
.sheet canvas {
  display: block;
  width: 100%;
  height: 100%;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
/* pdf.js measures fonts with it, outside of every part of the page. */
.hiddenCanvasElement {
  display: none;
}
.textLayer {
  position: absolute;
  inset: 0;
  z-index: 0;
  overflow: clip;
  line-height: 1;
  text-align: initial;
  text-size-adjust: none;
  transform-origin: 0 0;
  forced-color-adjust: none;
  --min-font-size: 1;
  --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
  --min-font-size-inv: calc(1 / var(--min-font-size));
}
.textLayer :is(span, br) {
  position: absolute;
  color: transparent;
  white-space: pre;
  cursor: text;
  transform-origin: 0% 0%;
}
.textLayer > :not(.markedContent),
.textLayer .markedContent span:not(.markedContent) {
  z-index: 1;
  --font-height: 0;
  font-size: calc(var(--text-scale-factor) * var(--font-height));
  --scale-x: 1;
  --rotate: 0deg;
  transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
}
.textLayer .markedContent {
  display: contents;
}
`;
