/**
 * What a deposit has whatever the article is: elements that its receiver knows, those without which it
 * takes no record, and the words by which it tells one value from another. By the schemas that
 * `../sources.ts` names; `test/exports-laws.test.ts` holds these tables against arbitrary articles.
 */
import type { DepositReceiver } from '../subject.ts';

export interface Form {
  /** Names of all elements, separated by blanks; a prefix ends with its colon. */
  elements: string;
  /**
   * What each element of a name holds at least once, separated by blanks; what the article says is
   * looked for by its facts (`./reader.ts`).
   */
  holds: Readonly<Record<string, string>>;
  /**
   * "element attribute": its values, separated by "|". `*` is any that is not empty; with a question
   * mark before them the attribute may be absent.
   */
  marks: Readonly<Record<string, string>>;
  /** Elements whose texts are words of a list, separated by "|". */
  words?: Readonly<Record<string, string>>;
  /** "element attribute" that leads to an element by that one's attribute. */
  leads?: Readonly<Record<string, string>>;
  /** "element attribute value": each such has an `id`, to which an element of the name leads by its own. */
  sought?: Readonly<Record<string, string>>;
}

export const FORMS: Record<DepositReceiver, Form> = {
  crossref: {
    elements:
      'doi_batch head doi_batch_id timestamp depositor depositor_name email_address registrant body journal journal_metadata full_title abbrev_title issn journal_issue titles title subtitle original_language_title publication_date acceptance_date year month day journal_volume volume issue doi_data doi resource journal_article contributors person_name organization given_name surname suffix affiliations institution institution_name institution_id institution_place institution_department ORCID pages first_page last_page publisher_item item_number crossmark crossmark_policy updates update custom_metadata fr:program fr:assertion ai:program ai:free_to_read ai:license_ref version_info version description collection item citation_list citation journal_title author cYear volume_title article_title unstructured_citation i b u sup sub scp jats: mml: rel:',
    holds: {
      doi_batch: 'head body',
      head: 'doi_batch_id timestamp depositor registrant',
      depositor: 'depositor_name email_address',
      journal: 'journal_metadata journal_article',
      journal_metadata: 'full_title',
      journal_article: 'titles publication_date doi_data',
      titles: 'title',
      publication_date: 'year',
      person_name: 'surname',
      'ai:program': 'ai:free_to_read ai:license_ref',
      doi_data: 'doi resource',
      collection: 'item',
      item: 'resource',
    },
    marks: {
      'doi_batch version': '5.4.0',
      'doi_batch xmlns': 'http://www.crossref.org/schema/5.4.0',
      'doi_batch xmlns:jats': 'http://www.ncbi.nlm.nih.gov/JATS1',
      'doi_batch xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
      'doi_batch xmlns:ai': 'http://www.crossref.org/AccessIndicators.xsd',
      'doi_batch xmlns:fr': 'http://www.crossref.org/fundref.xsd',
      'doi_batch xmlns:rel': 'http://www.crossref.org/relations.xsd',
      'journal_article publication_type': 'full_text',
      'issn media_type': 'print|electronic',
      'person_name sequence': 'first|additional',
      'person_name contributor_role': 'author',
      'organization sequence': 'first|additional',
      'organization contributor_role': 'author',
      'publication_date media_type': 'online|print',
      'acceptance_date media_type': 'online',
      'institution_id type': 'ror',
      'item_number item_number_type': 'article_number',
      'fr:program name': 'fundref',
      'fr:assertion name': 'fundgroup|funder_name|award_number|ror|funder_identifier',
      'ai:program name': 'AccessIndicators',
      'ai:license_ref applies_to': 'vor',
      'collection property': 'text-mining',
      'resource mime_type': '?application/pdf|application/xml',
      'citation key': '*',
      'citation type':
        '?journal_article|preprint|book|book_chapter|collection|dataset|conference_paper|patent|journal|web_resource|blog_post|report|software|standard|dissertation',
    },
  },
  doaj: {
    elements:
      'records record language publisher journalTitle issn eissn publicationDate volume issue startPage endPage doi publisherRecordId documentType title authors author name affiliationId orcid_id affiliationsList affiliationName abstract fullTextUrl keywords keyword',
    holds: {
      record: 'documentType',
      author: 'name',
    },
    marks: { 'fullTextUrl format': 'html', 'affiliationName affiliationId': '*' },
  },
  ojs: {
    elements:
      'issue id description issue_identification volume number year title date_published sections section abbrev covers cover cover_image cover_image_alt_text embed issue_galleys issue_galley label issue_file file_name file_type file_size content_type original_file_name date_uploaded date_modified articles article submission_file name submission_file_ref file publication subtitle abstract licenseUrl copyrightHolder copyrightYear keywords keyword agencies agency authors author givenname familyname affiliation rorAffiliation ror country email orcid biography article_galley seq citations citation pages',
    holds: {
      issue: 'issue_identification sections articles',
      section: 'abbrev title',
      article: 'id publication',
      submission_file: 'name file',
      file: 'embed',
      publication: 'id title',
      author: 'givenname email',
      article_galley: 'name seq submission_file_ref',
    },
    marks: {
      'issue xmlns': 'http://pkp.sfu.ca',
      'issue published': '1',
      'issue current': '0',
      'issue access_status': '1',
      'section meta_indexed': '1',
      'section meta_reviewed': '1',
      'section abstract_word_count': '0',
      'section seq': '*',
      'abbrev locale': '*',
      'title locale': '*',
      'abstract locale': '*',
      'keywords locale': '*',
      'agencies locale': '*',
      'copyrightHolder locale': '*',
      'givenname locale': '*',
      'familyname locale': '*',
      'article locale': '*',
      'article status': '3',
      'article stage': 'production',
      'article current_publication_id': '*',
      'id type': 'internal|doi',
      'id advice': 'ignore|update',
      'submission_file id': '*',
      'submission_file file_id': '*',
      'submission_file stage': 'proof|dependent',
      'submission_file viewable': 'true',
      'file id': '*',
      'file filesize': '*',
      'file extension': '*',
      'embed encoding': 'base64',
      'publication version': '*',
      'publication status': '3',
      'publication access_status': '0',
      'publication seq': '*',
      'publication section_ref': '*',
      'publication url_path': '*',
      'author include_in_browse': 'true',
      'author user_group_ref': '*',
      'author seq': '*',
      'author id': '*',
      'article_galley locale': '*',
      'article_galley url_path': '*',
      'article_galley approved': 'false',
    },
    leads: {
      'submission_file_ref id': 'submission_file id',
      'publication section_ref': 'section ref',
      'publication primary_contact_id': 'author id',
      'submission_file file_id': 'file id',
    },
    // A file without a galley is stored and shown to nobody.
    sought: { 'submission_file stage proof': 'submission_file_ref' },
  },
  pubmed: {
    elements:
      'ArticleSet Article Journal PublisherName JournalTitle Issn Volume Issue PubDate Year Month Day ArticleTitle VernacularTitle FirstPage LastPage ELocationID Language AuthorList Author FirstName LastName Suffix CollectiveName AffiliationInfo Affiliation Identifier PublicationType ArticleIdList ArticleId History Abstract AbstractText OtherAbstract CopyrightInformation CoiStatement ObjectList Object Param ReferenceList Reference Citation DispFormula i b u sup sub mml:',
    holds: {
      Article: 'Journal Language PublicationType ArticleIdList',
      Journal: 'PublisherName JournalTitle Issn',
      PubDate: 'Year',
      AffiliationInfo: 'Affiliation',
      Reference: 'Citation',
      Object: 'Param',
    },
    marks: {
      'PubDate PubStatus': 'ppublish|epublish|received|revised|accepted',
      'ELocationID EIdType': 'pii|doi',
      'ArticleId IdType': 'pii|doi',
      'Identifier Source': 'ORCID|ROR',
      'FirstName EmptyYN': '?Y',
      'Object Type': 'keyword|grant|Erratum|Retraction',
      'Param Name': 'value|id|grantor|type',
    },
    words: {
      PublicationType:
        'Journal Article|Review|Letter|Editorial|Published Erratum|Retraction of Publication|Expression of Concern|Case Reports|Comment|Dataset',
    },
  },
};
