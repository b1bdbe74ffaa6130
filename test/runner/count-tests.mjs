/**
 * The figures of one vitest run, from its JSON report (null: there is none).
 * @param good whether vitest itself ended well: an error outside every test must not pass unseen
 */
export function countTests(report, good) {
  const tests = (report?.testResults ?? []).flatMap(file => file.assertionResults)
  const named = status => tests.filter(test => test.status === status).map(test => test.fullName)
  const failedNames = [...named('failed'), ...brokenFiles(report)]
  const skippedNames = tests
    .filter(test => test.status !== 'passed' && test.status !== 'failed')
    .map(test => test.fullName)
  if (!good && failedNames.length === 0) failedNames.push('the test runner itself (see its output above)')
  return {
    passed: named('passed').length,
    failed: failedNames.length,
    skipped: skippedNames.length,
    failedNames,
    skippedNames,
  }
}

/** Files that failed before or beside their tests: a bad import, a hook that threw. */
function brokenFiles(report) {
  return (report?.testResults ?? [])
    .filter(file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'))
    .map(file => `${file.name}: ${file.message}`)
}
