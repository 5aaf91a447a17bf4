/** What viewers want when they write: intents and products read from comments, by words. Entry: {@link
 * app.dapei.live.core.chat.CommentReader}. */
@NamedInterface("chat")
@NullMarked
package app.dapei.live.core.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
