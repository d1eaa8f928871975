package org.lucerna.web.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormStampTest {

    private final FormStamp stamps = new FormStamp();

    @Test
    void whoFillsInAFormFasterThanAPersonIsTooYoung() {
        assertThat(stamps.age(stamps.create(), Duration.ofSeconds(4))).isEqualTo(FormStamp.Age.TOO_YOUNG);
        assertThat(stamps.age(stamps.create(), Duration.ZERO)).isEqualTo(FormStamp.Age.GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "1.", "1.AAAA", "99999999999999999999.x", "-1.x", "1760000000000.x"})
    void aStampThatIsNotOursIsUnknown(String forged) {
        assertThat(stamps.age(forged, Duration.ZERO)).isEqualTo(FormStamp.Age.UNKNOWN);
    }

    @Test
    void aStampOfAnotherTimeCannotBeMadeFromOurs() {
        String stamp = stamps.create();
        String older = "1" + stamp.substring(stamp.indexOf('.'));

        assertThat(stamps.age(older, Duration.ZERO)).isEqualTo(FormStamp.Age.UNKNOWN);
        assertThat(new FormStamp().age(stamp, Duration.ZERO))
                .as("from before a restart")
                .isEqualTo(FormStamp.Age.UNKNOWN);
    }

    @Test
    void aNetworkIsCountedForItself() {
        HourlyTally tally = new HourlyTally();

        assertThat(tally.allows("192.0.2.1", 2)).isTrue();
        assertThat(tally.allows("192.0.2.1", 2)).isTrue();
        assertThat(tally.allows("192.0.2.1", 2)).isFalse();
        assertThat(tally.allows("192.0.2.2", 2)).isTrue();
    }
}
