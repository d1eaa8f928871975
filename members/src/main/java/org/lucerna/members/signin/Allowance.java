package org.lucerna.members.signin;

import java.time.Duration;

/**
 * How many failed attempts are allowed: {@code burst} in a row, then one each {@code pause}.
 */
record Allowance(int burst, Duration pause) {}
