export { MediaNotice } from './MediaNotice';
export { PictureLibrary } from './PictureLibraryDoor';
export { isMoving, lookForPictures, shownAddress } from './missing';
export { choosePictures, type HeldPictures, takeHeld, takePictures, tellOfPictures } from './mediaStore';
export { usePictureLooks } from './usePictureLooks';
