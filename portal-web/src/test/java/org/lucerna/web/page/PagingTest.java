package org.lucerna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lucerna.foundation.paging.PageRequest;
import org.lucerna.foundation.text.Language;

class PagingTest {

    @Test
    void aShortListNeedsNoWayThrough() {
        assertThat(paging(1, 10).needed()).isFalse();
        assertThat(paging(1, 0).needed()).isFalse();
        assertThat(paging(1, 11).needed()).isTrue();
    }

    @Test
    void inTheMiddleOfALongListBothNeighboursAndAFewNumbersAreOffered() {
        Paging middle = paging(7, 10_000);

        assertThat(middle.previous()).isEqualTo("?page=6");
        assertThat(middle.next()).isEqualTo("?page=8");
        assertThat(middle.steps()).extracting(Paging.Step::label).containsExactly("5", "6", "7", "8", "9");
        assertThat(middle.steps()).filteredOn(Paging.Step::current).hasSize(1);
        assertThat(middle.position()).isEqualTo("Page 7 of 1,000");
    }

    @Test
    void theEndsOfAListLeadNoFurther() {
        assertThat(paging(1, 25).previous()).isNull();
        assertThat(paging(3, 25).next()).isNull();
        assertThat(paging(3, 25).steps()).extracting(Paging.Step::label).containsExactly("1", "2", "3");
    }

    @Test
    void beyondTheEndThereIsAWayBack() {
        assertThat(paging(90, 25).previous()).isEqualTo("?page=3");
        assertThat(paging(90, 25).next()).isNull();
    }

    private static Paging paging(int number, long total) {
        return Paging.of(new PageRequest(number, 10), total, page -> "?page=" + page, Words.in(Language.ENGLISH));
    }
}
