package org.lucerna.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lucerna.web.page.ShownPage;

/** How to search, by examples that one can follow. */
@Named("help")
@RequestScoped
public class HelpPage {

    /** @param address where the example's results are */
    public record Example(String words, String meaning, String address) {}

    @Inject
    private ShownPage page;

    public List<Example> getExamples() {
        return Stream.of(
                        "words", "phrase", "without", "either", "prefix", "title", "author", "topic", "country", "year")
                .map(this::example)
                .toList();
    }

    private Example example(String name) {
        String words = page.getWords().text("help.example." + name);
        String query = SearchAddress.parse(Map.of("q", new String[] {words})).toQueryString();
        return new Example(
                words,
                page.getWords().text("help.example." + name + ".meaning"),
                "/" + page.getLanguage() + "/search" + query);
    }
}
