/**
 * Pictures that people send: told by their content, kept without anything but the picture. Shared by the features that show
 * one; where it is stored and who may see it, each of them says. Nothing is decoded here: that is the readers' browsers'.
 */
@NullMarked
package org.lucerna.foundation.picture;

import org.jspecify.annotations.NullMarked;
