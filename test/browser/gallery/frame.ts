import { assetVersion } from '../../../src/web/asset-files.ts';
import type { Frame } from '../../../views/frame.ts';

/** The frame of an example council as a demo visitor sees it. */
export function galleryFrame(nonce: string, here: string): Frame {
  return {
    nonce,
    assetVersion,
    here,
    visitor: { name: 'Demo visitor', administrator: false, demoRole: 'leadership' },
    authority: {
      code: 'rotherham',
      name: 'Rotherham Metropolitan Borough Council',
      example: true,
      role: 'leadership',
      ownLocalities: [],
      all: [
        { code: 'bradford', name: 'City of Bradford Metropolitan District Council' },
        { code: 'rotherham', name: 'Rotherham Metropolitan Borough Council' },
        { code: 'trafford', name: 'Trafford Council' },
      ],
    },
    notice: null,
  };
}
