/**
 * Keys of the front matter for other programs, with nothing that Offprint could print: layout, execution of code,
 * websites, notes for the office of a journal.
 */

/** Keys from the schemas of Quarto's documents and projects. */
const QUARTO = `
  about abstract-title adjusting aliases anchor-sections appendix-cite-as appendix-style ascii aspectratio
  author-meta auto-animate auto-animate-duration auto-animate-easing auto-animate-styles auto-animate-unmatched
  auto-play-media auto-slide auto-slide-method auto-slide-stoppable auto-stretch axe background-transition
  backgroundcolor beamerarticle beameroption belongs-to-collection biblatexoptions biblio-config biblio-style
  biblio-title bibliographystyle block-headings body-classes book brand brand-mode cache canonical-url center
  center-title-slide chalkboard citation-abbreviations citation-location citations-hover cite-method citecolor
  citeproc cjkmainfont cjkoptions classoption code-annotations code-block-bg code-block-border-left
  code-block-height code-copy code-link code-links code-tools codefont colorlinks colortheme colorthemeoptions
  columns comments contrastcolor contributor controls controls-back-arrows controls-layout controls-tutorial
  coverage creator crossref crossrefs-hover csl css css-property-processing daemon daemon-restart data-dir
  date-format date-meta date-modified debug default-image-extension default-timing defaults description
  description-meta df-print dir disable-layout display document-css documentclass dpi dump-args editor
  editor-options email-obfuscation email-version embed-resources embedded enabled engine engines eol
  epub-chapter-level epub-cover-image epub-fonts epub-metadata epub-subdirectory epub-title-page expandable
  extract-media fail-if-warnings fig-asp fig-dpi fig-format fig-height fig-responsive fig-width file-scope
  filecolor filters font-paths fontcolor fontenc fontfamily fontfamilyoptions fontsize fonttheme
  fontthemeoptions footer footertext footnotes-hover format format-links fragment-in-url fragments freeze from
  geometry grid group-position hash hash-one-based-index hash-type header header-includes headertext height help
  hide-cursor-time hide-inactive-cursor highlight-style history html-math-method html-pre-tag-processing
  html-q-tags html-table-processing hyperrefoptions hyphenate ibooks identifier identifier-prefix ignore-args
  image image-alt image-height image-lazy-loading image-width include-after include-after-body include-before
  include-before-body include-in-header includesource incremental indent indented-code-classes indenting
  innertheme innerthemeoptions input-file input-files interlinespace ipynb ipynb-filters ipynb-output
  ipynb-shell-interactivity julia jump-to-slide jupyter keep-hidden keep-ipynb keep-md keep-source keep-tex
  keep-typ keyboard knitr latex-auto-install latex-auto-mk latex-clean latex-input-paths latex-makeindex
  latex-makeindex-opts latex-max-runs latex-min-runs latex-output-dir latex-tinytex latex-tlmgr-opts layout
  lightbox lineheight linestretch link-bibliography link-citations link-external-filter link-external-icon
  link-external-newwindow linkcolor links-as-notes linkstyle list-tables listing listings lof log-file logo loop
  lot mainfont mainfontoptions manuscript margin margin-bottom margin-geometry margin-left margin-right
  margin-top markdown-headings mathfont mathfontoptions max-scale max-width menu merge-includes mermaid metadata
  metadata-file metadata-files microtypeoptions min-scale minimal mobile-view-distance monobackgroundcolor
  monofont monofontoptions mouse-wheel multiplex natbiboptions nav-buttons navigation navigation-mode
  notebook-links notebook-preview-options notebook-subarticles notebook-view notebook-view-style notes
  notes-after-punctuation number-depth number-offset ojs-engine order orientation other-links outertheme
  outerthemeoptions output-divs output-ext output-file output-location overview page-layout page-numbering
  page-progression-direction page-width pagenumbering pagestyle pagetitle papersize
  parallax-background-horizontal parallax-background-image parallax-background-size parallax-background-vertical
  pause pdf-engine pdf-engine-opt pdf-engine-opts pdf-max-pages-per-slide pdf-page-height-offset
  pdf-separate-fragments pdf-standard pdfa pdfaiccprofile pdfaintent plotly-connected pointsize prefer-html
  preload-iframes preserve-tabs preview-links preview-mode progress project quarto-required reference-doc
  reference-location relation repo-actions request-headers resource-path resources respect-user-color-scheme
  respond-to-hash-changes revealjs-url rights rtl s5-url sansfont sansfontoptions scroll-view scrollable
  scrolling search secnumdepth section-divs section-numbering section-titles self-contained self-contained-math
  server shift-heading-level-by shortcodes shorthands show-notes show-slide-number shuffle slide-level
  slide-number slide-tone slideous-url slidy-url smaller smooth-scroll split-level strip-comments subject
  syntax-definition syntax-definitions syntax-highlighting tab-stop tabsets template template-partials theme
  themeoptions theorem-appearance title-block-banner title-block-banner-color title-block-categories
  title-block-style title-meta title-prefix title-slide-attributes title-slide-style titlegraphic to toc
  toc-depth toc-expand toc-indent toc-location toc-title toccolor top-level-division touch trace track-changes
  transition transition-speed urlcolor use-rsvg-convert variables variant verbosity view-distance website
  whitespace width wrap zotero`;

/** Keys of Pandoc and its filters, R Markdown, rticles, MyST, JOSS, BioHackrXiv and website generators. */
const OTHERS = `
  aas-doi aas-journal abbr access-date acknowledgements-title acm-metadata address adjustment always-allow-html
  anonymous apa-params appendix appendix-1 archive-doi archived artifact-url arxiv author-bio author-columns
  author-header author-image author-info-blocks author-note author-notes author-running author-summary
  author-url authorcolumns authormark authornote authorrunning authors-short authorsummary autoeqnlabels autoref
  autosectionlabels babel-lang babel-newcommands babel-otherlangs banner banner-image banner-optimized biblatex
  biblio-files bibliography-title binder biohackathon-location biohackathon-name biohackathon-url blind blinded
  blog-title bookdown boxlinks canonical capsule caption-justification categories category-list ccdesc chapters
  citation-author citation-string citation-style citeproc-method classoptions clean cleveref
  code-block-font-size code-repository code-url codeblock-captions color-links competing-interests-text
  conflict-title contact-email content-includes-title contributors copyrightstatement copyrightyear corrauth
  corres corresp-author-email corresp-author-name correspondence corresponding-author corresponding-author-email
  corresponding-author-text cover cover-image created cref csl-refs css-class cssclass cssclasses curdir
  data-availability-title date-released dates-note dedication default-bibliography demo-url
  disable-header-and-footer disclaimer download downloads draft edit-url edition editor-name editor-url editors
  en-variant endnotes enumerator epigraph eqn-prefix eqnprefix equal-authors establishment ethics-title event
  excerpt execute execution export exports featured featured-image feed fig-alt fig-cap fig-prefix figprefix
  figsintext figure-prefix-template figure-title figurelist figurename figuretitle firstnote floatsintext
  fontfamilies footer-center footer-left footer-right footnote footnotelist footnotes formatted-doi
  funding-title git git-url github gloss graphical-abstract graphics group header-center header-left
  header-right hero hidden hide-lipics hide-toc hidelinks highlighting-css highlights hyphenation identifiers
  images importance include-headers informedconsent institute-meta institutionalreview iopams jel joss-doi
  joss-journal joss-paper jupytext kernelspec key-points keypoint keypoints keyword-pandoc keyword-subclass
  keywords-formatted keywords-meta knit label lang-toc last-modified last-updated latex-dir-rtl
  lead-author-surname lineno linenumbers link link-references links linktitle listing-title
  listings-disable-line-numbers listings-no-page-break mainlang manubot manuscript-type manuscriptno mask math
  mathjax mathjax-url mathspec maxwidth mkd-css modified monofont-options month motivation msc msc2020primary
  msc2020secondary myst-version name-in-link natbib nav nav-order nb nolinenumbers notes-to-end
  numbering-options numbersections numberwithinsect open-access optional-fields options output oxa pacs
  page-background page-number pandoc-args paper paper-number paper-type paper-url papersize-text papertype
  params parent pdf-trailer-id permalink pkgdown plain-language-summary pmcid pmid pnas-type polyglossia-lang
  polyglossia-otherlangs postal-code postid preamble predefined-theoremstyle preprint preprint-notice
  presentaddress published-at pubyear quote ratio-type referee reference-section-title references-section
  references-title relatedversion repo repository repository-code repository-url requirements results review-url
  reviewer reviewers reviewtext robots running-author running-authors runningauthor runningauthors runningheader
  runningtitle-text runtime sec-prefix secondnote secprefix sections series settings shiny short short-author
  short-authors short-description shortauthor shortauthors sidebar significance significance-statement
  sigstatement simple-summary simplesummary single-quotes site sitemap skip-execution slide-format slug social
  software-repository-url software-review-url source source-url standalone statement statement-of-significance
  static-files status sticky strict sub-articles subject-section subjects submission-id submission-type summary
  supplement supplementary-material supplements suppress-bibliography table-title tablelist tables tabletitle
  tag-line tagline taxonomies tbl-colwidths tbl-prefix tblprefix teaching exercises prerequisites text-representation thebe thm-restate thumbnail
  thumbnail-optimized title-full title-header titlenote titlepage titlepage-background titlepage-color
  titlepage-rule-color titlepage-rule-height titlepage-text-color toc-depth-max toc-own-page track translation-date
  translation-editor translation-reviewer translator translators twocol
  twocolumn updated url urlcolor-text urldate venue verbatim-in-note version video-url videosupplement vignette
  vol volumemacros weight with-amsmath word-count word-template wordcount year zenodo`;

export const FOREIGN_KEYS: ReadonlySet<string> = new Set(`${QUARTO} ${OTHERS}`.trim().split(/\s+/));
