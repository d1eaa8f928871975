package org.lucerna.web.directory;

import java.util.List;
import java.util.stream.Collectors;
import org.lucerna.directory.finder.Helper;
import org.lucerna.directory.finder.Helper.Reason;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.search.Facet;
import org.lucerna.web.page.Words;
import org.lucerna.web.search.Labels;

/**
 * An organisation that may be able to help: why first, then how to reach it.
 *
 * @param notStated what somebody has to ask, in one sentence; empty when everything is stated
 */
public record HelperView(LineView line, List<String> reasons, String notStated) {

    public static HelperView of(Helper helper, Language reader) {
        Words words = Words.in(reader);
        String open = helper.notStated().stream()
                .map(asked -> words.text("finder.asked." + asked))
                .collect(Collectors.joining(", "));
        return new HelperView(
                LineView.of(helper.line(), reader),
                helper.reasons().stream()
                        .map(reason -> said(reason, words, reader))
                        .toList(),
                open.isEmpty() ? "" : words.text("finder.notStated", open));
    }

    private static String said(Reason reason, Words words, Language reader) {
        String values = reason.values().stream()
                .map(value -> switch (reason.why()) {
                    case SITS_IN, HELPS_IN -> Countries.name(value, reader);
                    case SPEAKS -> Labels.language(value, reader);
                    case DOES, DOES_NEAR, FOR, FOR_WIDER -> Labels.of(Facet.CAPABILITY, value, reader);
                    case HELPS_ANYWHERE -> "";
                })
                .collect(Collectors.joining(", "));
        return words.text("finder.why." + reason.why(), values);
    }
}
