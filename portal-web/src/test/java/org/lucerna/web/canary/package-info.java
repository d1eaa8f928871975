/**
 * The canary test: a secret in every field that some reader may not see, looked for in every answer. What it needs inside
 * the running portal lives in {@code inside}.
 */
@NullMarked
package org.lucerna.web.canary;

import org.jspecify.annotations.NullMarked;
