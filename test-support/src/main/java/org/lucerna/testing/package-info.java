/**
 * What the tests of several modules share: throwaway databases of both kinds, and use cases that run as they do in the
 * portal: injected, guarded, transactional. No test data and no assertions: those belong to each module.
 */
@NullMarked
package org.lucerna.testing;

import org.jspecify.annotations.NullMarked;
