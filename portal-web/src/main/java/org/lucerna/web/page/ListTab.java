package org.lucerna.web.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a list: the items in one state.
 *
 * @param current whether it is the part that is shown
 */
public record ListTab(String name, String address, boolean current) {

    /** The state that the address asks for with {@code state=}; the other where it asks for none that there is. */
    public static <S extends Enum<S>> S chosen(ListAddress list, S otherwise) {
        return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(one -> one.name().equals(list.filter("state")))
                .findFirst()
                .orElse(otherwise);
    }

    /** @param messages begins the keys of the states' names */
    public static <S extends Enum<S>> List<ListTab> of(
            Stream<S> states, S current, String address, String messages, Words words) {
        return states.map(one -> new ListTab(words.text(messages + one), address + "?state=" + one, one == current))
                .toList();
    }
}
