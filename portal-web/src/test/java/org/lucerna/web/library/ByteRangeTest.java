package org.lucerna.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,0",
        "bytes=10-19,10,19",
        "bytes=990-,990,999",
        "bytes=990-5000,990,999",
        "bytes=-10,990,999",
        "bytes=-5000,0,999"
    })
    void aRangeIsCutToTheFile(String header, long first, long last) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.parse(header, SIZE)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-2",
                "bytes=-",
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=a-b",
                "",
                "bytes=99999999999999999999-"
            })
    void whatIsNoRangeAsksForTheWholeFile(String header) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.parse(header, SIZE)).isEmpty();
    }

    @Test
    void aRangeBehindTheEndIsUnsatisfiable() {
        assertThatThrownBy(() -> ByteRange.parse("bytes=1000-", SIZE)).isInstanceOf(ByteRange.Unsatisfiable.class);
        assertThatThrownBy(() -> ByteRange.parse("bytes=-0", SIZE)).isInstanceOf(ByteRange.Unsatisfiable.class);
    }
}
