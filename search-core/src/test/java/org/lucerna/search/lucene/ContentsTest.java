package org.lucerna.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentsTest {

    @Test
    void linesThatLeadToNumbersAreContents() {
        assertThat(Contents.is("""
                        Contents
                        1. Introduction .................... 5
                        2. The residence permit . . . . . . 12
                        2.1 The reflection period, which in some countries is longer
                        than the directive asks………….. 14
                        3. Compensation_______________ 33
                        """)).isTrue();
        assertThat(Contents.is("Contents\nIntroduction\t5\nThe residence permit 12\nCompensation 33\nSources 140\n"))
                .isTrue();
    }

    @Test
    void runningTextIsNone() {
        assertThat(Contents.is("The directive is of 2011\nand was due in 2013.\nThere were 12\nmeetings until 2014\n"
                        + "with members from many countries,\nwho told each other what they do\nand how it is paid.\n"
                        + "Some of them had a permit\nto give."))
                .isFalse();
        assertThat(Contents.is("And so it went ... on ... 3\n")).isFalse();
        assertThat(Contents.is("")).isFalse();
        assertThat(Contents.is("1\n2\n3\n4\n5\n")).isFalse();
    }
}
