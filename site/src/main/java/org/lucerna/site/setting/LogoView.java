package org.lucerna.site.setting;

/** The site's logo. {@code type} is its media type, empty when there is none; the bytes belong to whoever asked. */
@SuppressWarnings("ArrayRecordComponent") // handed on to the browser at once, never compared
public record LogoView(String type, byte[] bytes) {}
