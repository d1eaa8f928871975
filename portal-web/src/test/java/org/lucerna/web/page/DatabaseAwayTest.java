package org.lucerna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void aDatabaseThatDoesNotAnswerIsTold() {
        assertThat(DatabaseAway.caused(new IllegalStateException(new SQLException("Connection refused", "08001"))))
                .isTrue();
        assertThat(DatabaseAway.caused(new SQLException("the database system is shutting down", "57P03")))
                .isTrue();
        assertThat(DatabaseAway.caused(new SQLException("Error in allocating a connection. Cause: refused")))
                .isTrue();
    }

    @Test
    void aMistakeOfOursIsNot() {
        assertThat(DatabaseAway.caused(new SQLException("syntax error", "42601")))
                .isFalse();
        assertThat(DatabaseAway.caused(new IllegalStateException())).isFalse();
        assertThat(DatabaseAway.caused(null)).isFalse();
    }
}
