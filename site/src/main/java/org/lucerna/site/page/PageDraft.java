package org.lucerna.site.page;

/**
 * What a page is to say.
 *
 * @param text Markdown (CommonMark)
 */
public record PageDraft(String title, String text) {}
