import { graded, type NewsKind } from './fit';
import { MARGIN } from './needed';
import { WINNER, VICTORY, JOBS_LOST, EMPLOYS, SCORED, GOAL, CLOSE, PARTY, PARTY_CODE } from './news-signs';

/** What people ask of matches, votes and firms. */
export const CONTEST_KINDS: readonly NewsKind[] = [
  {
    asked:
      /^\W*who (?:won|wins|has won)(?: (?:it|the .*(?:game|match|final|cup|title|trophy|tournament|championship|league|derby|election|vote|race|caucus|primary|runoff)))?(?: (?:in|at|on|between|against) .+)?\W*$/iu,
    frame:
      /^(?:won|wins|game|match|final|cup|title|trophy|tournament|championship|league|derby|election|vote|race|caucus|primary|runoff)$/u,
    fit: (s) =>
      !VICTORY.test(s) ||
      /\b(?:cannot|never|not|must|to|would|could|might) (?:be )?(?:win|won)\b|\b(?:wins?|won) (?:applause|praise|respect|hearts?)\b/iu.test(
        s,
      )
        ? 0
        : WINNER.test(s)
          ? 1
          : 0.4,
  },
  {
    asked:
      /\bhow many (?!shots?\b|bullets?\b|rounds\b|rockets?\b|missiles?\b)(?:.*\b(?:fired|sacked|laid off|redundant|los(?:e|ing|t) (?:their|his|her) (?:jobs?|work))\b|(?:jobs|posts|positions)\b.*\b(?:cut|lost|lose|losing|go|going)\b)/iu,
    frame:
      /^(?:fired|sacked|laid|lay|dismissed|lose|losing|lost|redundant|jobs?|work|people|workers|employees|staff|cut)$/u,
    fit: graded([JOBS_LOST, 1]),
  },
  {
    asked: /^\W*how many (?:workers|employees|staff|people) (?:(?:does|do|did) .+ (?:have|employ)|works?\b.*)\W*$/iu,
    frame: /^(?:workers|employees|staff|people|employ|work|works)$/u,
    fit: graded([EMPLOYS, 1]),
  },
  {
    asked: /\bwhat (?:was|is) the (?:final )?score (?:of|in|for|between)\b/iu,
    frame: /^(?:final|scores?)$/u,
    fit: graded([/\b\d{1,3}[-–:]\d{1,3}\b/u, 1]),
  },
  {
    asked: /^\W*who (?:scored|netted|got)\b(?: .*goals?)?\W*$|^\W*who scored\b/iu,
    frame: /^(?:scored|netted|goals?|winning|winner|first|last)$/u,
    fit: graded([SCORED, 1], [GOAL, 0.4]),
  },
  {
    asked:
      /^\W*(?:was|is) (?:it|the (?:.+ )?(?:game|match|race|vote|election|result|final|contest|decision|verdict|fight|ruling)) (?:close|tight|narrow|unanimous)\W*$|^\W*how close was\b/iu,
    frame: /^(?:close|tight|narrow|unanimous)$/u,
    fit: graded([CLOSE, 1]),
  },
  {
    asked: /^\W*(?:who (?:owns?|is the owner of)\b|who(?:m)? (?:does|do|did) .+ belong to\W*$)/iu,
    frame: /^(?:owns?|owner|belongs?)$/u,
    fit: graded(
      [/\b(?:belong(?:s|ed|ing)? to|owned by|owners?|owns|subsidiary of|part of the|(?:bought|acquired) by)\b/iu, 1],
      [/\b(?:bought|acquired|purchased|t(?:ook|aken) over)\b/iu, 0.8],
    ),
  },
  {
    asked: /\bhow (?:much|many votes|many points|far)\b.*\b(?:win|won|lose|lost|beat|lead)\b.*\bby\W*$/iu,
    frame: /^(?:win|won|lose|lost|beat|lead|votes|points)$/u,
    fit: graded([MARGIN, 1], [/(?:%|per ?cent) of (?:the )?votes?\b|\bvotes\b/iu, 0.5]),
  },
  {
    asked:
      /^\W*(?:how many (?:people |voters |citizens )?(?:voted|turned out|went to vote)|what was the turnout|how high was the turnout)/iu,
    frame: /^(?:voted?|voters|people|citizens|turned|turnout|high)$/u,
    fit: graded([/\bturnout\b/iu, 1], [/\d.*\b(?:voters|ballots|votes)\b/iu, 0.6]),
  },
  {
    asked: /^\W*(?:what|which) party\b/iu,
    frame: /^(?:party|member|belong)$/u,
    fit: graded([PARTY, 1], [PARTY_CODE, 0.5]),
  },
];
