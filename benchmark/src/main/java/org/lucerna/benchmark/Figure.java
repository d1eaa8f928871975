package org.lucerna.benchmark;

import java.util.Locale;

/**
 * One line of the result.
 *
 * @param value a ratio, unless the name says otherwise
 * @param goal as the table shows it, such as {@code <= 5.0}
 * @param met whether the value is within the goal
 * @param detail what the ratio is made of
 */
record Figure(String name, double value, String goal, boolean met, String detail) {

    static Figure atMost(String name, double value, double goal, String detail) {
        return new Figure(name, value, String.format(Locale.ROOT, "<= %.2f", goal), value <= goal, detail);
    }

    static Figure atLeast(String name, double value, double goal, String detail) {
        return new Figure(name, value, String.format(Locale.ROOT, ">= %.2f", goal), value >= goal, detail);
    }
}
