package org.lucerna.web.page;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.paging.PageRequest;

/**
 * The way through a long list, slice by slice: what {@code /WEB-INF/page/paging.xhtml} shows.
 *
 * @param needed whether there is more than one slice
 * @param previous the address of the slice before; null on the first
 * @param next the address of the slice after; null on the last
 * @param steps a few numbers around this one
 * @param position "Page 3 of 12"
 */
public record Paging(
        boolean needed, @Nullable String previous, @Nullable String next, List<Step> steps, String position) {

    private static final int STEPS = 5;

    /** The way to one slice. */
    public record Step(String label, String address, boolean current) {}

    /**
     * @param total items in the whole list
     * @param address the address of the slice of this number, from 1
     */
    public static Paging of(PageRequest request, long total, LongFunction<String> address, Words words) {
        long last = Math.max(1, (total + request.size() - 1) / request.size());
        long current = request.number();
        long from = Math.max(1, Math.min(current - STEPS / 2, last - STEPS + 1));
        List<Step> steps = LongStream.rangeClosed(from, Math.min(last, from + STEPS - 1))
                .mapToObj(number -> new Step(String.valueOf(number), address.apply(number), number == current))
                .toList();
        return new Paging(
                last > 1,
                current > 1 ? address.apply(Math.min(current - 1, last)) : null,
                current < last ? address.apply(current + 1) : null,
                steps,
                words.text("results.position", Math.min(current, last), last));
    }
}
