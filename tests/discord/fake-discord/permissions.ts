/** Everything a member may do in a text channel; no moderation. */
export const MEMBER_PERMISSIONS = '2248473465835073';
