package org.lucerna.search;

/** Names one item of one feature: {@code resource:12}. */
public record ItemKey(String kind, long id) {
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
