package org.lucerna.site.hotline;

/** @param country ISO 3166-1 alpha-2. @param note hours, languages, costs; may be empty */
public record HotlineDraft(String country, String name, String phone, String note) {}
