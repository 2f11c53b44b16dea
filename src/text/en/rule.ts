import type { rule as id } from '../id/rule.ts';

export const rule: typeof id = {
  title: 'Rules: {{name}}',
  lead: 'Target (about), conditions and exclusions are questions to facts. Each span of validity needs an example that fits, one that does not, and one at the boundary.',
  text: 'The rule', check: 'Check', try: 'Try on families', publish: 'Publish the rule', published: 'The rule is published.', looked: 'Checked.',
  noteExample: 'Read in the history, such as: ministerial decree 12 of 2027',
  fine: 'The rule is right. {{count}} examples were run and come out as they should.', good: 'Right', problems: '{{count}} problems',
  problem: {
    LOOP: 'shared conditions go round without end: {{names}}.', UNKNOWN_CONDITION: 'there is no shared condition {{name}}.', UNKNOWN_FACT: 'there is no fact {{fact}}.', WRONG_SCOPE: '{{fact}} can only be asked of a person.',
    WRONG_OPERATOR: '{{fact}} cannot be asked by {{op}}.', WRONG_VALUE: '{{value}} is no value of {{fact}}.', CONTRADICTION: 'the conditions on {{fact}} contradict each other, so nobody can fit (span from {{from}}).',
    PERIOD_GAP: 'no rule counts from {{from}} to {{to}}.', PERIOD_OVERLAP: 'two spans lie over each other from {{from}}.', PERIOD_REVERSED: 'the span {{from}} ends before it begins.', STARTS_LATE: 'the programme runs already, but there is no rule from {{from}} to {{to}}.',
    EXAMPLE_MISSING: 'there is no example {{kind}} (span from {{from}}).', EXAMPLE_FAILED: 'example "{{name}}" should be {{expected}} and is {{got}}.',
  },
  example: { POSITIVE: 'that fits', NEGATIVE: 'that does not fit', BOUNDARY: 'at the boundary' },
  unreadable: 'The rule cannot be read.', unreadableLine: 'The rule cannot be read, see line {{line}}.', unreadableAt: 'The rule has another shape at {{where}}.',
  trial: 'Tried on {{families}} families with an open case ({{asked}} results)', count: '{{verdict}}: {{before}} become {{after}}',
  facts: 'Facts that can be asked',
  fact: { code: 'Code', means: 'Meaning', values: 'Values', number: 'number {{low}} to {{high}}', area: 'area code, such as 32.04.05', programmes: 'programme codes' },
  form: {
    way: 'How to edit', wayOf: { FORM: 'Form', TEXT: 'Text (for experts)' },
    unreadable: 'The rule can’t be shown as a form. Put it right in the text first.',
    kind: { fact: 'Question', all: 'All of', any: 'One of', not: 'Not', use: 'Shared condition' },
    op: { eq: 'is', lt: 'less than', lte: 'at most', gt: 'more than', gte: 'at least', between: 'between', in: 'one of', notIn: 'none of', containsAny: 'holds one of', containsNone: 'holds none of', startsWith: 'in the area' },
    kindOf: '{{name}}: form', sharedOf: '{{name}}: shared condition', factOf: '{{name}}: fact', opOf: '{{name}}: comparison', valueOf: '{{name}}: value', remove: 'Remove {{name}}', addTo: 'Add to {{name}}', add: 'Add',
    condition: 'Condition', period: 'Period {{number}}', addPeriod: 'New period', removePeriod: 'Remove this period', from: 'From', to: 'Until (empty: from then on)', legalRef: 'Legal basis', note: 'Note', noteHint: 'Where sources differ: what the other one says.',
    part: { about: 'Meant for', conditions: 'Conditions', exclusions: 'Exclusions' },
    hint: { about: 'Whom the programme is for.', conditions: 'All of them must hold.', exclusions: 'None of them may hold.', examples: 'Made-up people or houses. All of them are run whenever the rule is checked.' },
    examples: 'Examples', exampleName: 'Example {{number}}', exampleIs: 'Example: {{kind}}', addExample: 'Example: {{kind}}', expect: 'Right answer', addFact: 'Add a fact to {{name}}', addFactShort: 'Add a fact',
  },
  table: 'List of rules', shared: 'Shared condition {{code}}', of: { PERSON: 'Each person', HOUSEHOLD: 'Family or house' },
  column: { of: 'Asked of', questions: 'Questions', examples: 'Examples', state: 'State', case: 'Case', was: 'Now', is: 'Then', missing: 'Missing data' },
};
