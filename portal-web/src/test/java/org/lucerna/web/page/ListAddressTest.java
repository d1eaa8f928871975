package org.lucerna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    @Test
    void filtersOrderAndPlaceAreReadFromTheAddressAndKeptInEveryLink() {
        ListAddress list = list(Map.of("q", " Kovač & Co ", "role", "editor", "sort", "-joined", "page", "2"));

        assertThat(list.filter("q")).isEqualTo("Kovač & Co");
        assertThat(list.request(20).offset()).isEqualTo(20);
        assertThat(list.withPage(3)).isEqualTo("/en/people?q=Kova%C4%8D+%26+Co&role=editor&sort=-joined&page=3");
        assertThat(list.column("name", "Name").address())
                .isEqualTo("/en/people?q=Kova%C4%8D+%26+Co&role=editor&sort=name");
    }

    @Test
    void theColumnThatTheListIsSortedByTurnsItRound() {
        ListAddress list = list(Map.of("sort", "joined"));

        assertThat(list.column("joined", "Joined").order()).isEqualTo("ascending");
        assertThat(list.column("joined", "Joined").address()).isEqualTo("/en/people?sort=-joined");
        assertThat(list.column("name", "Name").order()).isNull();
    }

    @Test
    void anAddressThatMakesNoSenseIsStillAList() {
        ListAddress list = list(Map.of("sort", "password", "page", "-1", "role", " ", "unknown", "x"));

        assertThat(list).isEqualTo(new ListAddress("/en/people", Map.of(), "name", false, 1));
    }

    private static ListAddress list(Map<String, String> parameters) {
        return ListAddress.of(parameters::get, "/en/people", List.of("q", "role"), List.of("name", "-joined"));
    }
}
